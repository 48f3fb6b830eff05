import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export type Connection = 'off' | 'connecting' | 'connected' | 'waiting';

export interface LiveOrder {
  status: string;
  /** Counts the events of this order, so that a page can tell that there is something new to read. */
  revision: number;
}

export interface LiveStock {
  available: number;
  version: number;
  /** Only staff hear how many are on hand and reserved. */
  onHand?: number;
  reserved?: number;
}

/** What the realtime connection told us; pages lay it over what they have loaded. */
export interface LiveState {
  connection: Connection;
  orders: Record<string, LiveOrder>;
  stock: Record<string, LiveStock>;
  /** Counts events about anybody's orders, for the dashboard. */
  adminOrders: number;
  notifications: number;
  /** Counts the times events may have been missed for good: whoever shows loaded data loads it afresh. */
  epoch: number;
}

const initialState: LiveState = { connection: 'off', orders: {}, stock: {}, adminOrders: 0, notifications: 0, epoch: 0 };

const live = createSlice({
  name: 'live',
  initialState,
  reducers: {
    connectionChanged: (state, { payload }: PayloadAction<Connection>) => {
      state.connection = payload;
    },
    orderHeard: (state, { payload }: PayloadAction<{ id: string; status: string }>) => {
      const revision = (state.orders[payload.id]?.revision ?? 0) + 1;
      state.orders[payload.id] = { status: payload.status, revision };
    },
    stockHeard: (state, { payload }: PayloadAction<LiveStock & { sku: string }>) => {
      const { sku, ...stock } = payload;
      const known = state.stock[sku];
      if (known && known.version > stock.version) return;
      state.stock[sku] = known?.version === stock.version ? { ...known, ...stock } : stock;
    },
    adminOrderHeard: (state) => {
      state.adminOrders += 1;
    },
    notificationHeard: (state) => {
      state.notifications += 1;
    },
    eventsMissed: (state) => {
      state.epoch += 1;
      state.adminOrders += 1;
      state.notifications += 1;
      for (const order of Object.values(state.orders)) order.revision += 1;
    },
    liveForgotten: () => initialState,
  },
});

export const { connectionChanged, orderHeard, stockHeard, adminOrderHeard, notificationHeard, eventsMissed, liveForgotten } =
  live.actions;
export const liveReducer = live.reducer;
