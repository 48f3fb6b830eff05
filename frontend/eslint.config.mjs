import { readdirSync } from 'node:fs';
import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';

const features = readdirSync(new URL('src/features', import.meta.url));

/** Features never import each other; what two of them share lives in lib or components, which know no feature. */
const zones = [
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: './src/features',
    except: [`./${feature}`],
    message: 'Features never import each other: move what is shared to lib or components.',
  })),
  { target: './src/{lib,components,config}', from: ['./src/features', './src/app'] },
  { target: './src/features', from: './src/app' },
];

const config = [
  { ignores: ['.next/**', 'node_modules/**', 'src/lib/api/generated.d.ts', 'next-env.d.ts', 'e2e/.artifacts/**'] },
  ...nextVitals,
  ...nextTypescript,
  {
    rules: {
      'import/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      // Product pictures are SVGs served by the API: there is nothing for an image optimiser to do.
      '@next/next/no-img-element': 'off',
    },
  },
];

export default config;
