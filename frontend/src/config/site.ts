export const SITE = {
  name: 'Ecom',
  tagline: 'Good things for everyday life',
  description:
    'A small shop for well-made things: home, kitchen, clothing, desk and outdoors. Free shipping from €50, honest stock, no surprises at the till.',
  locale: 'en-IE',
  currency: 'EUR',
  freeShippingFrom: { amount: 5000, currency: 'EUR' },
} as const;
