import type { Role, TenantKind } from './role.ts'

/** What the console's menus and the API's policies ask about; never the role's name. */
export type Permission =
  | 'WORKER_READ'
  | 'WORKER_REGISTER'
  | 'WORKER_UPDATE'
  | 'WORKER_VERIFY'
  | 'WORKER_BULK_UPDATE'
  | 'WORKER_EXPORT'
  | 'WORKER_EXPORT_UNMASKED'
  | 'NATIONAL_ID_REVEAL'
  | 'PROGRAMME_READ'
  | 'PROGRAMME_MANAGE'
  | 'COHORT_READ'
  | 'COHORT_MANAGE'
  | 'COHORT_OBJECT'
  | 'COHORT_DECIDE'
  | 'COHORT_LOCK'
  | 'DECREE_READ'
  | 'DECREE_DRAFT'
  | 'DECREE_REVIEW'
  | 'DECREE_APPROVE'
  | 'DECREE_SIGN'
  | 'DECREE_CONFIGURE'
  | 'DECREE_COPY_READ'
  /** Open the people of a decree that rests on one's agreement, by their initials. */
  | 'DECREE_COPY_EXAMINE'
  | 'CONTRIBUTION_READ'
  | 'CONTRIBUTION_DRAFT'
  | 'CONTRIBUTION_APPROVE'
  | 'CONTRIBUTION_PAY'
  | 'FUNDING_CONSENT'
  | 'BUDGET_READ'
  | 'BUDGET_DRAFT'
  | 'BUDGET_APPROVE'
  | 'LEDGER_READ'
  | 'LEDGER_CLOSE'
  | 'CONTRIBUTION_RECEIVE'
  | 'IMPORT_RUN'
  | 'IMPORT_REVERT'
  | 'CUSTODY_REQUEST'
  | 'CUSTODY_DECIDE'
  | 'PROPOSAL_DECIDE'
  | 'DUPLICATE_DECIDE'
  | 'FILE_READ'
  | 'FILE_UPLOAD'
  | 'SAVED_VIEW_SHARE'
  | 'PEOPLE_MANAGE'
  | 'TENANT_SETTINGS_MANAGE'
  | 'AUDIT_READ'
  | 'REFERENCE_DATA_KEEP'
  | 'REGULATION_WRITE'
  | 'REGULATION_ENACT'
  | 'AGREEMENT_READ'
  | 'AGREEMENT_WRITE'
  | 'AGREEMENT_APPROVE'
  | 'AGREEMENT_CONFIRM'
  | 'AGREEMENT_COMMENT'
  | 'OBLIGATION_REPORT'
  | 'ROUND_MANAGE'
  | 'ROUND_PROPOSE'
  | 'LIFE_EVENT_REPORT'
  | 'CLAIM_READ'
  | 'CLAIM_HANDLE'
  /** As the second person: an heir's account, what the heir says arrived, a shortfall, a dispute, a list of earlier payments. */
  | 'HEIR_CONFIRM'
  | 'PLEDGE_READ'
  | 'PLEDGE_DRAFT'
  | 'PLEDGE_APPROVE'
  | 'PLEDGE_MATCH'
  | 'CERTIFICATE_ISSUE'
  /** Compare the application of a company with its papers, and propose to admit it. */
  | 'COMPANY_VERIFY'
  /** Admit a company that somebody else has verified. */
  | 'COMPANY_ADMIT'

type Grants = Readonly<Record<Role, readonly Permission[]>>

const MANAGING: readonly Permission[] = ['PEOPLE_MANAGE', 'TENANT_SETTINGS_MANAGE', 'AUDIT_READ', 'SAVED_VIEW_SHARE']

/**
 * Agreements hold no personal data, and whoever works for a party is to know what it has promised. Neither does the copy of somebody else's decree;
 * of its people each sees whom their own list shows, and a company groups of them.
 */
const PAPERS: readonly Permission[] = ['AGREEMENT_READ', 'DECREE_COPY_READ']

const VIEWING: readonly Permission[] = ['WORKER_READ', ...PAPERS]

const READING: readonly Permission[] = [...VIEWING, 'FILE_READ']

/** What a party does with its agreements: draw them up, talk about them, report on what it has promised. */
const PARTY: readonly Permission[] = [
  'AGREEMENT_WRITE',
  'AGREEMENT_CONFIRM',
  'AGREEMENT_COMMENT',
  'OBLIGATION_REPORT',
  'FILE_UPLOAD',
]

const APPROVING: readonly Permission[] = [
  'AGREEMENT_APPROVE',
  'AGREEMENT_CONFIRM',
  'AGREEMENT_COMMENT',
  'FUNDING_CONSENT',
]

const PAYING: readonly Permission[] = ['AGREEMENT_COMMENT', 'OBLIGATION_REPORT', 'FILE_UPLOAD']

const LEGAL: readonly Permission[] = ['AGREEMENT_WRITE', 'AGREEMENT_CONFIRM', 'AGREEMENT_COMMENT', 'FILE_UPLOAD']

/** Whoever is at work on a list may take down what people say against it, and decide what somebody else has taken down. */
const COHORT_WORK: readonly Permission[] = ['COHORT_READ', 'COHORT_OBJECT', 'COHORT_DECIDE']

const COHORT_MAKING: readonly Permission[] = [...COHORT_WORK, 'COHORT_MANAGE']

/** Whoever may record a signature: the paper itself is signed by the head of the region, who seldom sits at a screen. */
const SIGNING: readonly Permission[] = ['DECREE_READ', 'DECREE_SIGN']

const KEEPING_WORKERS: readonly Permission[] = [
  ...READING,
  'PROGRAMME_READ',
  'WORKER_REGISTER',
  'WORKER_UPDATE',
  'WORKER_BULK_UPDATE',
  'WORKER_EXPORT',
  'NATIONAL_ID_REVEAL',
  'PROGRAMME_MANAGE',
  ...COHORT_MAKING,
  'DECREE_READ',
  'DECREE_DRAFT',
  'CONTRIBUTION_READ',
  'CONTRIBUTION_DRAFT',
  'BUDGET_READ',
  'CONTRIBUTION_RECEIVE',
  'IMPORT_RUN',
  'IMPORT_REVERT',
  'CUSTODY_REQUEST',
  'PROPOSAL_DECIDE',
  'DUPLICATE_DECIDE',
  'FILE_UPLOAD',
  'SAVED_VIEW_SHARE',
  'ROUND_MANAGE',
  'ROUND_PROPOSE',
  'LIFE_EVENT_REPORT',
  'CLAIM_READ',
  'CLAIM_HANDLE',
  'HEIR_CONFIRM',
  'PLEDGE_READ',
  'PLEDGE_MATCH',
]

/** Governments keep workers' records. Whoever approves or audits changes none of them. */
const GOVERNMENT: Grants = {
  ADMINISTRATOR: [
    ...KEEPING_WORKERS,
    ...PARTY,
    ...MANAGING,
    'REGULATION_WRITE',
    'WORKER_EXPORT_UNMASKED',
    'CUSTODY_DECIDE',
    'WORKER_VERIFY',
    'DECREE_CONFIGURE',
    'LEDGER_READ',
    'COMPANY_VERIFY',
    'COMPANY_ADMIT',
  ],
  OFFICER: [...KEEPING_WORKERS, ...PARTY, 'CUSTODY_DECIDE', 'REGULATION_WRITE', 'COMPANY_VERIFY'],
  VERIFIER: [
    ...READING,
    'PROGRAMME_READ',
    ...COHORT_WORK,
    'DECREE_READ',
    'AGREEMENT_COMMENT',
    'WORKER_VERIFY',
    'NATIONAL_ID_REVEAL',
    'FILE_UPLOAD',
    'LIFE_EVENT_REPORT',
    'CLAIM_READ',
    'HEIR_CONFIRM',
  ],
  LEGAL_REVIEWER: [
    ...READING,
    'PROGRAMME_READ',
    'COHORT_READ',
    ...LEGAL,
    ...SIGNING,
    'DECREE_REVIEW',
    'REGULATION_WRITE',
    'REGULATION_ENACT',
  ],
  APPROVER: [
    ...READING,
    'PROGRAMME_READ',
    'COHORT_READ',
    'COHORT_LOCK',
    ...APPROVING,
    ...SIGNING,
    'DECREE_APPROVE',
    'CONTRIBUTION_READ',
    'CONTRIBUTION_APPROVE',
    'BUDGET_READ',
    'BUDGET_APPROVE',
    'FILE_UPLOAD',
    'WORKER_EXPORT',
    'REGULATION_ENACT',
    'PLEDGE_READ',
    'CERTIFICATE_ISSUE',
    'COMPANY_ADMIT',
  ],
  TREASURER: [
    ...READING,
    'PROGRAMME_READ',
    'COHORT_READ',
    'DECREE_READ',
    'CONTRIBUTION_READ',
    'CONTRIBUTION_PAY',
    'BUDGET_READ',
    'BUDGET_DRAFT',
    'LEDGER_READ',
    'LEDGER_CLOSE',
    'CONTRIBUTION_RECEIVE',
    ...PAYING,
    'WORKER_EXPORT',
    'PLEDGE_READ',
  ],
  VIEWER: [
    ...VIEWING,
    'PROGRAMME_READ',
    'COHORT_READ',
    'DECREE_READ',
    'CONTRIBUTION_READ',
    'BUDGET_READ',
    'PLEDGE_READ',
  ],
  // Masked export only: an auditor proves sums and decrees, and asks an officer to open a number.
  AUDITOR: [
    ...READING,
    'PROGRAMME_READ',
    'COHORT_READ',
    'DECREE_READ',
    'CONTRIBUTION_READ',
    'BUDGET_READ',
    'LEDGER_READ',
    'WORKER_EXPORT',
    'AUDIT_READ',
    'PLEDGE_READ',
  ],
}

/** What the insurer imports are its answers; it registers nobody. */
const ANSWERING: readonly Permission[] = ['IMPORT_RUN', 'IMPORT_REVERT']

/** The insurer is sent registrations and needs the numbers in them; it changes no government's record. What it hears of somebody it reports to who keeps theirs. */
const INSURER: Grants = {
  ADMINISTRATOR: [
    ...READING,
    ...MANAGING,
    ...ANSWERING,
    'WORKER_EXPORT',
    'WORKER_EXPORT_UNMASKED',
    'NATIONAL_ID_REVEAL',
    ...PARTY,
    'ROUND_PROPOSE',
    'LIFE_EVENT_REPORT',
  ],
  OFFICER: [
    ...READING,
    ...PARTY,
    ...ANSWERING,
    'WORKER_EXPORT',
    'NATIONAL_ID_REVEAL',
    'SAVED_VIEW_SHARE',
    'ROUND_PROPOSE',
    'LIFE_EVENT_REPORT',
  ],
  VERIFIER: [...READING, 'AGREEMENT_COMMENT', 'NATIONAL_ID_REVEAL'],
  LEGAL_REVIEWER: [...READING, ...LEGAL],
  APPROVER: [...READING, ...APPROVING],
  TREASURER: [...READING, ...PAYING],
  VIEWER: VIEWING,
  AUDITOR: [...READING, 'AUDIT_READ'],
}

/** Institutions and agents see proof of what they did: no number is ever theirs to open or to take away. As parties to agreements they stand as everybody else. What they hear of somebody whom their lists name they report to who keeps the record. */
const WITNESS: Grants = {
  ADMINISTRATOR: [...READING, ...PARTY, ...MANAGING, 'ROUND_PROPOSE', 'LIFE_EVENT_REPORT'],
  OFFICER: [...READING, ...PARTY, 'SAVED_VIEW_SHARE', 'ROUND_PROPOSE', 'LIFE_EVENT_REPORT'],
  VERIFIER: [...READING, 'AGREEMENT_COMMENT'],
  LEGAL_REVIEWER: [...READING, ...LEGAL],
  APPROVER: [...READING, ...APPROVING],
  TREASURER: [...READING, ...PAYING],
  VIEWER: VIEWING,
  AUDITOR: [...READING, 'AUDIT_READ'],
}

/** Whom a company pays for it never sees, nor proposes: it reads papers and files of its agreements, and the copies of decrees (decision 194). */
const READING_PAPERS: readonly Permission[] = [...PAPERS, 'FILE_READ']

/** As {@link MANAGING}; lists of people, whose views are shared, a company has none. */
const MANAGING_COMPANY: readonly Permission[] = ['PEOPLE_MANAGE', 'TENANT_SETTINGS_MANAGE', 'AUDIT_READ']

/** A company pledges, and pays its share of decrees by lists of its own: these hold months and sums, and never people. */
const PLEDGING: readonly Permission[] = [
  'PLEDGE_READ',
  'PLEDGE_DRAFT',
  'CONTRIBUTION_READ',
  'CONTRIBUTION_DRAFT',
  'CONTRIBUTION_RECEIVE',
]

const WATCHING_MONEY: readonly Permission[] = ['PLEDGE_READ', 'CONTRIBUTION_READ']

const COMPANY: Grants = {
  ADMINISTRATOR: [...READING_PAPERS, ...PARTY, ...MANAGING_COMPANY, ...PLEDGING],
  OFFICER: [...READING_PAPERS, ...PARTY, ...PLEDGING],
  VERIFIER: [...READING_PAPERS, 'AGREEMENT_COMMENT', 'PLEDGE_READ'],
  LEGAL_REVIEWER: [...READING_PAPERS, ...LEGAL, 'PLEDGE_READ'],
  APPROVER: [...READING_PAPERS, ...APPROVING, ...WATCHING_MONEY, 'PLEDGE_APPROVE', 'CONTRIBUTION_APPROVE'],
  TREASURER: [...READING_PAPERS, ...PAYING, ...WATCHING_MONEY, 'CONTRIBUTION_PAY', 'CONTRIBUTION_RECEIVE'],
  VIEWER: [...PAPERS, ...WATCHING_MONEY],
  AUDITOR: [...READING_PAPERS, 'AUDIT_READ', 'DECREE_COPY_EXAMINE', ...WATCHING_MONEY],
}

/** What is of everybody (areas' former names) is kept by one: the province. */
const PROVINCE: Grants = { ...GOVERNMENT, ADMINISTRATOR: [...GOVERNMENT.ADMINISTRATOR, 'REFERENCE_DATA_KEEP'] }

const GRANTS: Readonly<Record<TenantKind, Grants>> = {
  PROVINCE,
  REGENCY: GOVERNMENT,
  CITY: GOVERNMENT,
  INSURER_REGION: INSURER,
  INSURER_BRANCH: INSURER,
  COMPANY,
  INSTITUTION: WITNESS,
  AGENT_PARTNER: WITNESS,
}

/** Everything that these roles together permit in a tenant of this kind. More roles never permit less. */
export function permissionsOf(tenantKind: TenantKind, roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => GRANTS[tenantKind][role]))
}

/** Whether one permission is among them. */
export function isPermitted(tenantKind: TenantKind, roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => GRANTS[tenantKind][role].includes(permission))
}
