import { CompanyPapers } from './CompanyPapers.tsx'
import { CompanyPledges } from './CompanyPledges.tsx'
import { CompanyReach } from './CompanyReach.tsx'

/** What the home of a company says of its pledges; fetched at once, and by companies alone. */
export default function CompanyParts() {
  return (
    <>
      <CompanyPledges />
      <CompanyReach />
      <CompanyPapers />
    </>
  )
}
