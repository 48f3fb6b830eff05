'use client';

import { isOneOf, type Role } from '@/lib/roles';
import { useAppSelector } from '@/lib/store';

/** Whether whoever is logged in has one of the roles. */
export const useMay = (...roles: Role[]): boolean => useAppSelector(({ session }) => isOneOf(session.user, roles));
