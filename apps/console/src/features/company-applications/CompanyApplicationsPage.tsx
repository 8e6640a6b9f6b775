import { Trans, useLingui } from '@lingui/react/macro'
import { IconBuildingFactory2 } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { useNotify } from '../../ui/use-notify.ts'
import { CompanyApplicationTable } from './CompanyApplicationTable.tsx'
import { CompanyApplicationsQuery } from './company-applications.query.ts'

const applicationsOnPage = 25

/** Companies that want to pay and have asked this government to verify them. */
export function CompanyApplicationsPage() {
  const mayVerify = useMay('COMPANY_VERIFY')
  const mayAdmit = useMay('COMPANY_ADMIT')
  return mayVerify || mayAdmit ? <CompanyApplicationsScreen /> : <NoAccess />
}

function CompanyApplicationsScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const notify = useNotify()
  const address = useSearch({ from: '/app/mitra/pendaftaran' })
  const list = useConnection(
    CompanyApplicationsQuery,
    pageOfAddress(address, applicationsOnPage),
    (data) => data.companyApplications,
  )
  const page = list.data?.companyApplications
  if (page?.mayRead === false) return <NoAccess />
  const total = page === undefined ? undefined : number(page.totalCount)
  const refusal = list.rows.find(({ onePersonRefusal }) => onePersonRefusal !== null)?.onePersonRefusal ?? null
  const changed = (words: string) => {
    list.refetch()
    notify(words)
  }
  return (
    <>
      <PageHeader
        title={t`Pendaftaran perusahaan`}
        count={total === undefined ? undefined : t`${total} pendaftaran`}
        context={<Trans>Perusahaan yang ingin ikut membayar. Satu orang memeriksa, dan orang lain memutuskan.</Trans>}
      />
      <Card flush>
        <OnePersonNotice refusal={refusal} />
        <ConnectionPage
          name="company-applications"
          list={list}
          failure={<Trans>Pendaftaran tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat pendaftaran`, rows: 4 }}
          empty={
            <NothingYet icon={IconBuildingFactory2} title={<Trans>Belum ada pendaftaran</Trans>}>
              <Trans>
                Perusahaan mendaftar di halaman publik dan mengonfirmasi surelnya; sesudah itu pendaftarannya tampil di
                sini.
              </Trans>{' '}
              <a href="/publik/ikut-membayar">
                <Trans>Buka halaman publik</Trans>
              </a>
            </NothingYet>
          }
        >
          {(applications) => <CompanyApplicationTable applications={applications} onChanged={changed} />}
        </ConnectionPage>
      </Card>
    </>
  )
}
