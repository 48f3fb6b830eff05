import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { User } from '../api/types';

export interface SessionState {
  /** `unknown` until the browser has asked who is logged in. */
  status: 'unknown' | 'anonymous' | 'signedIn';
  user: User | null;
}

const initialState: SessionState = { status: 'unknown', user: null };

const session = createSlice({
  name: 'session',
  initialState,
  reducers: {
    signedIn: (_state, action: PayloadAction<User>): SessionState => ({ status: 'signedIn', user: action.payload }),
    signedOut: (): SessionState => ({ status: 'anonymous', user: null }),
  },
});

export const { signedIn, signedOut } = session.actions;
export const sessionReducer = session.reducer;
