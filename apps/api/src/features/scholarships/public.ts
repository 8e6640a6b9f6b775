export { mayReadScholarships } from './scholarships.policy.ts'
