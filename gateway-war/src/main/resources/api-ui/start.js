SwaggerUIBundle({ url: '/openapi', dom_id: '#ui', deepLinking: true, validatorUrl: null });
