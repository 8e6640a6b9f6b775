export { mayReadCompanyApplications } from './company-applications.policy.ts'
export {
  type CompanyPageTools,
  companyChallenge,
  confirmCompanyPage,
  publicCompanyPage,
  receiveCompanyApplication,
  takeCompanyConfirmation,
} from './public-company.ts'
