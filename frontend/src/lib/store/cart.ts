import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Cart } from '../api/types';

export interface CartState {
  /** `unknown` until the browser has looked for a cart of an earlier visit. */
  status: 'unknown' | 'ready' | 'failed';
  cart: Cart | null;
  /** By SKU the quantity asked for and not answered yet; 0 removes the line. */
  wanted: Record<string, number>;
}

const initialState: CartState = { status: 'unknown', cart: null, wanted: {} };

const cart = createSlice({
  name: 'cart',
  initialState,
  reducers: {
    /** Answers may overtake each other: of one cart, an older version never replaces a newer one. */
    cartLoaded: (state, { payload }: PayloadAction<Cart>) => {
      state.status = 'ready';
      if (state.cart?.id === payload.id && state.cart.version > payload.version) return;
      state.cart = payload;
    },
    cartFailed: (state) => {
      if (!state.cart) state.status = 'failed';
    },
    cartForgotten: (): CartState => ({ status: 'ready', cart: null, wanted: {} }),
    lineWanted: (state, { payload }: PayloadAction<{ sku: string; quantity: number }>) => {
      state.wanted[payload.sku] = payload.quantity;
    },
    lineSettled: (state, { payload }: PayloadAction<string>) => {
      delete state.wanted[payload];
    },
  },
});

export const { cartLoaded, cartFailed, cartForgotten, lineWanted, lineSettled } = cart.actions;
export const cartReducer = cart.reducer;

export const quantityOf = ({ cart, wanted }: CartState, sku: string): number =>
  wanted[sku] ?? cart?.lines.find((line) => line.sku === sku)?.quantity ?? 0;

/** Counts what is asked for as if it were there already, so that a click shows at once. */
export function countItems(state: CartState): number {
  const skus = new Set([...(state.cart?.lines.map(({ sku }) => sku) ?? []), ...Object.keys(state.wanted)]);
  return [...skus].reduce((sum, sku) => sum + quantityOf(state, sku), 0);
}
