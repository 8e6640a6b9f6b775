export { openCertificatePaper } from './certificate-paper.ts'
export { mayDecideCertificates } from './certificates.policy.ts'
export { countCertificatesToDecide } from './certificates.queries.ts'
export { publicCertificatePage } from './public-certificate.ts'
