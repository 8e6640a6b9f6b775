export const FORGET_FAMILY_PHONES = 'select app.forget_family_phones() as forgotten'
