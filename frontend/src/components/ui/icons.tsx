import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';

interface IconProps {
  className?: string;
}

function icon(path: ReactNode) {
  return function Icon({ className }: IconProps) {
    return (
      <svg
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className={classes('size-5 shrink-0', className)}
      >
        {path}
      </svg>
    );
  };
}

export const SearchIcon = icon(<path d="M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm9 2-4-4" />);
export const BagIcon = icon(<path d="M5 8h14l1 12H4L5 8Zm4 3V7a3 3 0 0 1 6 0v4" />);
export const UserIcon = icon(<path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8c.7-3.6 3.7-5.5 7.5-5.5s6.8 1.9 7.5 5.5" />);
export const BellIcon = icon(<path d="M6 10a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4S6 15 6 10Zm4 9.5a2.2 2.2 0 0 0 4 0" />);
export const MenuIcon = icon(<path d="M4 7h16M4 12h16M4 17h16" />);
export const CloseIcon = icon(<path d="m6 6 12 12M18 6 6 18" />);
export const CheckIcon = icon(<path d="m5 12.5 4.5 4.5L19 7.5" />);
export const ArrowIcon = icon(<path d="M5 12h14m-5-5 5 5-5 5" />);
export const ChevronIcon = icon(<path d="m6 9 6 6 6-6" />);
export const TruckIcon = icon(<path d="M3 6h11v10H3V6Zm11 4h4l3 3v3h-7m-6.5 3a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm10 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z" />);
export const ShieldIcon = icon(<path d="M12 3.5 5 6v5.5c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6l-7-2.5Zm-3 8.5 2.2 2.2L15 10.5" />);
export const LeafIcon = icon(<path d="M5 19c0-9 5-14 15-14 0 10-5 15-12 13m-3 1c1-4 4-7 8-9" />);
export const AlertIcon = icon(<path d="M12 4 2.5 20h19L12 4Zm0 6v5m0 2.5v.1" />);
export const TrashIcon = icon(<path d="M5 7h14M9 7V4h6v3m-8 0 1 13h8l1-13" />);
export const PlusIcon = icon(<path d="M12 5v14M5 12h14" />);
export const MinusIcon = icon(<path d="M5 12h14" />);
export const CardIcon = icon(<path d="M3 6h18v12H3V6Zm0 4h18M7 15h3" />);
export const GridIcon = icon(<path d="M4 4h7v7H4V4Zm9 0h7v4h-7V4Zm0 7h7v9h-7v-9Zm-9 3h7v6H4v-6Z" />);
export const TagIcon = icon(<path d="M4 4h8l8.5 8.5-8 8L4 12V4Zm4 4v.1" />);
export const BoxIcon = icon(<path d="m12 3 8 4.5v9L12 21l-8-4.5v-9L12 3Zm-8 4.5 8 4.5 8-4.5M12 12v9" />);
export const ReceiptIcon = icon(<path d="M6 3h12v18l-3-2-3 2-3-2-3 2V3Zm3 5h6m-6 4h6" />);
export const InboxIcon = icon(<path d="M4 13 6.5 5h11L20 13v6H4v-6Zm0 0h5l1 2.5h4l1-2.5h5" />);
export const ScalesIcon = icon(<path d="M12 4v16m-5 0h10M5 7h14M5 7l-2.5 6.5a2.7 2.7 0 0 0 5 0L5 7Zm14 0-2.5 6.5a2.7 2.7 0 0 0 5 0L19 7Z" />);
export const BookIcon = icon(<path d="M5 4h12a2 2 0 0 1 2 2v14H7a2 2 0 0 1-2-2V4Zm0 14a2 2 0 0 1 2-2h12M9 8h6" />);
export const KeyIcon = icon(<path d="M8 20a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.2-7.7L20 3.5m-3.8 3.8 3 3" />);
export const SendIcon = icon(<path d="M20.5 3.5 3 10.5l7 3 3 7 7.5-17Zm0 0L10 13.5" />);
export const UploadIcon = icon(<path d="M12 15V4m-4 4 4-4 4 4M5 15v5h14v-5" />);

export function Spinner({ className }: IconProps) {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden="true" className={classes('size-4 animate-spin', className)}>
      <circle cx="12" cy="12" r="9" stroke="currentColor" strokeOpacity="0.25" strokeWidth="3" />
      <path d="M21 12a9 9 0 0 0-9-9" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
