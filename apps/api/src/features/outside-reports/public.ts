export { publicFamilyPage, publicFamilyReport } from './public-family-link.ts'
