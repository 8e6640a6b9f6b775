export const FORGET_COMPANY_APPLICATIONS = 'select app.forget_company_applications() as forgotten'
