export {
  type CompanyPageTools,
  companyChallenge,
  confirmCompanyPage,
  publicCompanyPage,
  receiveCompanyApplication,
  takeCompanyConfirmation,
} from './public-company.ts'
