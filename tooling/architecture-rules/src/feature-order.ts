/**
 * The features of the API, each of which may import only those before it, through their `public.ts`.
 * An order is a DAG by construction; a new feature takes its place here before it can import anything.
 */
export const FEATURE_ORDER: readonly string[] = [
  'audit',
  'areas',
  'access',
  'sign-in',
  'jobs',
  'files',
  'audit-log',
  'notices',
  'catalogues',
  'workers',
  'regulations',
  'agreements',
  'programmes',
  'rounds',
  'cohorts',
  'decrees',
  'decree-papers',
  'desk',
  'custody',
  'proposals',
  'duplicates',
  'bulk-changes',
  'saved-views',
  'exports',
  'imports',
  'verification',
  'designations',
  'statistics',
]
