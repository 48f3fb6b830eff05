import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Cart } from '../api/types';

export interface CartState {
  /** `unknown` until the browser has looked for a cart of an earlier visit. */
  status: 'unknown' | 'ready';
  cart: Cart | null;
  /** SKUs with a change on its way. */
  pending: string[];
}

const initialState: CartState = { status: 'unknown', cart: null, pending: [] };

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
    cartForgotten: (): CartState => ({ status: 'ready', cart: null, pending: [] }),
    lineChanging: (state, { payload }: PayloadAction<string>) => {
      if (!state.pending.includes(payload)) state.pending.push(payload);
    },
    lineSettled: (state, { payload }: PayloadAction<string>) => {
      state.pending = state.pending.filter((sku) => sku !== payload);
    },
  },
});

export const { cartLoaded, cartForgotten, lineChanging, lineSettled } = cart.actions;
export const cartReducer = cart.reducer;

export const countItems = ({ cart }: CartState): number =>
  cart?.lines.reduce((sum, line) => sum + line.quantity, 0) ?? 0;
