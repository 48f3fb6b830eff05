import { query } from '@/lib/api/query';

/** The parameters of the API's product list. */
export interface ProductsQuery {
  q?: string;
  category?: string;
  sort?: string;
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
  limit?: number;
  cursor?: string;
}

/** The server and the browser ask with the same address, so that the gateway's cache serves both. */
export const productsPath = (wanted: ProductsQuery): string => `/products${query({ ...wanted })}`;
