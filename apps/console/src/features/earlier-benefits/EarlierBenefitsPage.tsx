import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArchive, IconUpload } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { EarlierFigureTables } from './EarlierFigureTables.tsx'
import { EarlierRowsScreen } from './EarlierRowsScreen.tsx'
import { EarlierUploadScreen } from './EarlierUploadScreen.tsx'
import { EarlierUploadTable } from './EarlierUploadTable.tsx'
import { type EarlierAddress, readEarlierAddress } from './earlier-address.ts'
import { EarlierFiguresQuery } from './earlier-benefits.query.ts'
import { TakeEarlierDialog } from './TakeEarlierDialog.tsx'
import { useClaimsCrumbs } from './use-claims-crumbs.ts'

const uploadsOnPage = 10

/** Claims that the insurer paid before Payung: figures and lists, one list, or the payments behind a figure. */
export function EarlierBenefitsPage() {
  const address = readEarlierAddress({ ...useSearch({ from: '/app/klaim/terdahulu' }) })
  const mayReadClaims = useMay('CLAIM_READ')
  const mayAudit = useMay('AUDIT_READ')
  if (!mayReadClaims && !mayAudit) return <NoAccess />
  if (address.tampil === 'rincian') return <EarlierRowsScreen address={address} />
  return address.berkas === undefined ? (
    <FiguresScreen address={address} />
  ) : (
    <EarlierUploadScreen address={address} uploadId={address.berkas} />
  )
}

function FiguresScreen({ address }: { address: EarlierAddress }) {
  const { t } = useLingui()
  const claimsCrumbs = useClaimsCrumbs()
  const navigate = useNavigate()
  const [isTaking, setTaking] = useState(false)
  const list = useConnection(
    EarlierFiguresQuery,
    pageOfAddress(address, uploadsOnPage),
    (data) => data.earlierBenefitUploads,
  )
  const page = list.data?.earlierBenefitUploads
  const figures = list.data?.earlierBenefitFigures ?? null
  if (page?.mayRead === false) return <NoAccess />
  return (
    <>
      <PageHeader
        title={t`Klaim terdahulu`}
        crumbs={claimsCrumbs}
        context={
          <Trans>Klaim yang dibayar BPJS sebelum Payung. Daftar baru dihitung sesudah orang kedua mengonfirmasi.</Trans>
        }
        actions={
          <>
            <ButtonLink to="/klaim/terdahulu" search={{ tampil: 'rincian' }} variant="default">
              <Trans>Semua pembayaran</Trans>
            </ButtonLink>
            {page?.mayTake === true && (
              <Button leftSection={<IconUpload size={18} aria-hidden />} onClick={() => setTaking(true)}>
                <Trans>Unggah daftar</Trans>
              </Button>
            )}
          </>
        }
      />
      <div style={{ display: 'grid', gap: 16 }}>
        {figures !== null && figures.all.claims > 0 && <EarlierFigureTables figures={figures} />}
        <Card title={<Trans>Daftar yang diunggah</Trans>} flush>
          <ConnectionPage
            name="earlier-benefits"
            list={list}
            failure={<Trans>Klaim terdahulu tidak dapat dimuat</Trans>}
            loading={{ label: t`Memuat klaim terdahulu`, rows: 6 }}
            empty={
              <NothingYet icon={IconArchive} title={<Trans>Belum ada daftar klaim terdahulu</Trans>}>
                <Trans>Unggah daftar klaim yang sudah dibayar, XLSX atau CSV, dari cabang BPJS Ketenagakerjaan.</Trans>
              </NothingYet>
            }
          >
            {(uploads) => <EarlierUploadTable uploads={uploads} />}
          </ConnectionPage>
        </Card>
      </div>
      {isTaking && (
        <TakeEarlierDialog
          onClose={() => setTaking(false)}
          onTaken={(uploadId) => void navigate({ to: '/klaim/terdahulu', search: { berkas: uploadId } })}
        />
      )}
    </>
  )
}
