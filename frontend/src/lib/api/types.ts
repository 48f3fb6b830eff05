/**
 * The one place that knows how the generated schemas are called. Everything else imports these names, so that a
 * renamed schema in a service costs one line here.
 */
import type { components, operations } from './generated';

type Schemas = components['schemas'];

/** What an operation answers, for schemas whose name two services use: the merged document numbers those as it meets them. */
type AnswerOf<Operation extends keyof operations> = operations[Operation] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/**
 * An answer of a service, all the way down. The documents call every field of an answer optional; in truth only what may
 * be `null` in the service, named here as Absent, can be left out.
 */
type Answered<T, Absent extends string = never> = T extends (infer Item)[]
  ? Answered<Item, Absent>[]
  : T extends object
    ? { [K in keyof T as K extends Absent ? never : K]-?: Answered<T[K], Absent> } & {
        [K in keyof T as K extends Absent ? K : never]?: Answered<T[K], Absent>;
      }
    : T;

export type Money = Answered<Schemas['Money']>;
export type FieldError = Answered<Schemas['FieldError']>;
/** A problem may be made by a proxy on the way, so nothing of it can be relied on. */
export type Problem = Omit<Schemas['ConflictProblem'], 'errors' | 'total'> & { errors?: FieldError[]; total?: Money };

export type User = Answered<Schemas['User']>;
export type Session = Answered<Schemas['Session']>;
export type Challenge = Answered<Schemas['SecondFactorChallenge']>;
export type SecondFactor = Answered<AnswerOf<'getSecondFactor'>>;
export type Enrolment = Answered<AnswerOf<'enrolSecondFactor'>>;
export type ActiveSession = Answered<Schemas['ActiveSession'], 'device'>;
export type Profile = Answered<Schemas['Profile'], 'phone' | 'locale'>;
export type ProfileInput = Schemas['ProfileRequest'];
export type PostalAddress = Schemas['ShippingAddressRequest'];
export type Address = Answered<AnswerOf<'updateAddress'>, 'line2' | 'region' | 'phone'>;
export type AddressInput = Schemas['AddressRequest'];

export type Image = Answered<NonNullable<Schemas['Category']['image']>, 'alt'>;
export type ProductSummary = Answered<Schemas['ProductSummary'], 'image'>;
export type Variant = Answered<Schemas['Variant'], 'compareAtPrice' | 'image' | 'initialQuantity'>;
export type ProductOption = Answered<Schemas['ProductOption']>;
export type Product = Omit<Answered<Schemas['Product']>, 'variants'> & { variants: Variant[] };
export type ProductInput = Schemas['ProductInput'];
export type Category = Answered<Schemas['Category'], 'image'>;
export type SkuView = Answered<Schemas['Sku'], 'image'>;
export type ImportReport = Answered<Schemas['ImportReport']>;

export type Stock = Answered<Schemas['Stock']>;
export type Movement = Answered<Schemas['Movement'], 'author' | 'location'>;

export type Cart = Answered<Schemas['Cart'], 'image' | 'variantTitle' | 'orderId'>;
export type CartLine = Answered<Schemas['PricedLine'], 'image' | 'variantTitle'>;
export type Totals = Answered<Schemas['Totals']>;
type OrderAbsent = 'image' | 'variantTitle' | 'line2' | 'region' | 'phone' | 'nextActionUrl' | 'cancellation' | 'note' | 'rejection';
export type Refund = Answered<Schemas['RefundEntry'], 'code'>;
export type Order = Omit<Answered<Schemas['Order'], OrderAbsent>, 'refunds'> & { refunds: Refund[] };
export type Return = Order['returns'][number];
export type ReturnLine = Return['lines'][number];
export type ReceivedLine = Return['received'][number];
export type OrderStatus = Schemas['OrderStatus'];
export type OrderHistoryEntry = Answered<Schemas['OrderHistoryEntry'], 'traceparent'>;
export type PlaceOrder = Schemas['PlaceOrder'];
export type Payment = Answered<AnswerOf<'getPayment'>, 'code' | 'message'>;
export type CardDetails = Schemas['TestCard'];
export type CardToken = Answered<Schemas['CardToken']>;

export type AuditEntry = Answered<Schemas['AuditEntry'], 'before' | 'after' | 'reason'>;
export type AuditVerification = Answered<Schemas['AuditVerification'], 'brokenAt' | 'finding'>;
export type DeadLetter = Answered<
  Schemas['DeadLetter'],
  'key' | 'endedAt' | 'payload' | 'stack' | 'history' | 'alsoRedriven' | 'before' | 'after' | 'reason'
>;
export type Reconciliation = Answered<Schemas['Reconciliation'], 'lastRun' | 'failure'>;
export type ReconciliationResult = NonNullable<Reconciliation['lastRun']>;
export type Difference = ReconciliationResult['differences'][number];

export type ApiKey = Answered<Schemas['ApiKey'], 'secret' | 'signatureKeyId' | 'expiresAt' | 'revokedAt' | 'lastUsedAt'>;
export type ApiKeyInput = Schemas['CreateApiKey'];
export type PublicKey = Schemas['PublicKey'];
export type Webhook = Answered<Schemas['Webhook'], 'secret' | 'disabledBecause' | 'failingSince'>;
export type WebhookInput = Schemas['WebhookInput'];
export type WebhookDelivery = Answered<
  Schemas['WebhookDelivery'],
  'dueAt' | 'endedAt' | 'outcome' | 'body' | 'attempts' | 'status' | 'error'
>;
export type WebhookAttempt = NonNullable<WebhookDelivery['attempts']>[number];

export type Notification = Answered<Schemas['Notification']>;
export type Ticket = Answered<Schemas['RealtimeTicket']>;

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}
