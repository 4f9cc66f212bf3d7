/** The closed word lists of the contract, in the order people meet them. Words and meanings: product documentation, "Words". */

/** Kinds of service a customer may ask for (agreement clause 2.1; `other`: any problem counts). */
export const serviceTypes = [
  'installation', 'guidance', 'troubleshooting', 'repair', 'upgrade', 'support', 'other',
] as const;
export type ServiceType = (typeof serviceTypes)[number];

/** How a service is given (clause 2.1). */
export const channels = ['phone', 'online', 'on-site', 'mail-in', 'drop-off'] as const;
export type Channel = (typeof channels)[number];

/** How pressing a case is, by the vendor's criteria (clause 2.2). */
export const urgencies = ['general', 'urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** Where a request stands (clause 3.1). */
export const stages = [
  'submitted', 'diagnosing', 'arranged', 'in-service', 'resolved', 'closed', 'cancelled',
] as const;
export type Stage = (typeof stages)[number];

/** Promises with a clock (clauses 2.2, 3.2, 3.3). */
export const commitmentKinds = ['response', 'visit', 'update', 'answer', 'escalation'] as const;
export type CommitmentKind = (typeof commitmentKinds)[number];

/** What became of a promise. */
export const commitmentStatuses = ['pending', 'paused', 'met', 'missed', 'ended'] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

/** Why a time is moved (clause 3.2). */
export const delayReasons = [
  'parts', 'staff', 'traffic', 'weather', 'diagnosis', 'customer', 'third-party', 'force-majeure', 'other',
] as const;
export type DelayReason = (typeof delayReasons)[number];

/** Who a request is waiting for. */
export const waitingOns = ['vendor', 'customer', 'parts', 'third-party', 'force-majeure'] as const;
export type WaitingOn = (typeof waitingOns)[number];

/** What a customer may do with a request; which of them now, the backend says. */
export const customerActions = [
  'ask', 'attach', 'cancel', 'reschedule', 'acknowledge-delay', 'object-to-delay', 'approve-quote',
  'decline-quote', 'confirm', 'reject', 'reopen', 'rate', 'escalate',
] as const;
export type CustomerActionType = (typeof customerActions)[number];

/** What the vendor may do with a request. */
export const vendorActions = [
  'respond', 'diagnose', 'assign', 'schedule', 'start', 'update', 'answer', 'delay', 'wait', 'resume',
  'quote', 'resolve', 'relabel', 'take-over',
] as const;
export type VendorActionType = (typeof vendorActions)[number];

/** The entries of a request's append-only log. */
export const eventTypes = [
  'submitted', 'responded', 'diagnosed', 'assigned', 'scheduled', 'started', 'updated', 'answered', 'delayed',
  'waiting', 'resumed', 'quoted', 'resolved', 'relabelled', 'took-over', 'asked', 'attached', 'cancelled',
  'rescheduled', 'delay-acknowledged', 'delay-objected', 'quote-approved', 'quote-declined', 'confirmed',
  'rejected', 'reopened', 'rated', 'escalated', 'commitment-missed', 'recalculated', 'closed',
] as const;
export type EventType = (typeof eventTypes)[number];

/** The event each action appends. */
export const eventOfAction: Record<CustomerActionType | VendorActionType, EventType> = {
  respond: 'responded', diagnose: 'diagnosed', assign: 'assigned', schedule: 'scheduled', start: 'started',
  update: 'updated', answer: 'answered', delay: 'delayed', wait: 'waiting', resume: 'resumed', quote: 'quoted',
  resolve: 'resolved', relabel: 'relabelled', 'take-over': 'took-over', ask: 'asked', attach: 'attached',
  cancel: 'cancelled', reschedule: 'rescheduled', 'acknowledge-delay': 'delay-acknowledged',
  'object-to-delay': 'delay-objected', 'approve-quote': 'quote-approved', 'decline-quote': 'quote-declined',
  confirm: 'confirmed', reject: 'rejected', reopen: 'reopened', rate: 'rated', escalate: 'escalated',
};

/** Ways a vendor is reached (clause 3.1). */
export const contactKinds = ['phone', 'chat', 'email', 'web'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Where a request filed by the vendor for a caller came from. */
export const requestSources = ['phone', 'chat', 'email', 'counter'] as const;
export type RequestSource = (typeof requestSources)[number];

/** Groups of operations a backend may offer; the catalogue's `capabilities` lists them. */
export const profiles = ['core', 'live', 'agreement', 'consent', 'evidence', 'claims'] as const;
export type Profile = (typeof profiles)[number];

/** The terms every agreement sets; more may be added. Durations are ISO 8601; `P3WD` is three working days. */
export const requiredTerms = [
  'response.general', 'response.urgent', 'visit', 'update', 'answer', 'escalation', 'autoClose',
  'repairWarranty', 'notice',
] as const;
export type RequiredTerm = (typeof requiredTerms)[number];

/** What a customer can say to a consent. */
export const decisions = ['granted', 'denied', 'withdrawn'] as const;
export type DecisionWord = (typeof decisions)[number];
