import { notFound } from 'next/navigation';

/** An address nobody else answers: inside the group, so that "not found" has the shop around it. */
export default function Missing(): never {
  notFound();
}
