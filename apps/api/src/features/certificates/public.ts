export { openCertificatePaper } from './certificate-paper.ts'
export { publicCertificatePage } from './public-certificate.ts'
