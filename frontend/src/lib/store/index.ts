import { configureStore } from '@reduxjs/toolkit';
import { useDispatch, useSelector, useStore } from 'react-redux';
import { cartReducer } from './cart';
import { liveReducer } from './live';
import { sessionReducer } from './session';

export const createStore = () =>
  configureStore({ reducer: { session: sessionReducer, cart: cartReducer, live: liveReducer } });

export type Store = ReturnType<typeof createStore>;
export type RootState = ReturnType<Store['getState']>;

export const useAppDispatch = useDispatch.withTypes<Store['dispatch']>();
export const useAppSelector = useSelector.withTypes<RootState>();
export const useAppStore = useStore.withTypes<Store>();
