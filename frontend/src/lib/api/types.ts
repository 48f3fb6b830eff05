/**
 * The one place that knows how the generated schemas are called. Everything else imports these names, so that a
 * renamed schema in a service costs one line here.
 */
import type { components } from './generated';

type Schemas = components['schemas'];

export type Money = Schemas['Money'];
export type Problem = Schemas['Problem'];
export type FieldError = Schemas['FieldError'];

export type User = Schemas['User'];
export type Session = Schemas['Session'];
export type Profile = Schemas['Profile'];
export type PostalAddress = Schemas['PostalAddress'];
export type Address = Schemas['Address'];
export type AddressInput = Schemas['AddressInput'];

export type Image = Schemas['Image'];
export type ProductSummary = Schemas['ProductSummary'];
export type Product = Schemas['Product'];
export type ProductInput = Schemas['ProductInput'];
export type Variant = Schemas['Variant'];
export type Category = Schemas['Category'];
export type SkuView = Schemas['SkuView'];
export type ImportReport = Schemas['ImportReport'];

export type Stock = Schemas['Stock'];
export type Movement = Schemas['Movement'];

export type Cart = Schemas['Cart'];
export type CartLine = Schemas['CartLine'];
export type Totals = Schemas['Totals'];
export type Order = Schemas['Order'];
export type OrderStatus = Order['status'];
export type PlaceOrder = Schemas['PlaceOrder'];
export type CardDetails = Schemas['CardDetails'];
export type CardToken = Schemas['CardToken'];

export type Notification = Schemas['Notification'];
export type Ticket = Schemas['Ticket'];

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}
