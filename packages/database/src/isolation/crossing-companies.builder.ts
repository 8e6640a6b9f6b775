/** Functions of companies that apply that run as somebody else, and who may call them. */
export const CROSSING_OF_COMPANIES: Readonly<Record<string, readonly string[]>> = {
  'receive_company_application(uuid,uuid,text,text,text,text,text,text,bytea,bytea,bytea,bytea,bytea)': ['payung_app'],
  'public_company_application(bytea)': ['payung_app'],
  'confirm_company_application(bytea)': ['payung_app'],
  'tell_of_company(uuid,text,uuid,uuid)': [],
  'hold_company_application(uuid)': [],
  'verify_company_application(uuid)': ['payung_app'],
  'admit_company(uuid)': ['payung_app'],
  'refuse_company_application(uuid,text)': ['payung_app'],
  'invite_company_again(uuid)': ['payung_app'],
  'companies_by_nib(uuid[])': ['payung_app'],
  'forget_company_applications()': ['payung_jobs'],
}
