import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconArchive } from '@tabler/icons-react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { useNotify } from '../../ui/use-notify.ts'
import { EarlierRowTable } from './EarlierRowTable.tsx'
import { EarlierSteps } from './EarlierSteps.tsx'
import type { EarlierAddress } from './earlier-address.ts'
import { EarlierBenefitsQuery, type EarlierUpload, EarlierUploadQuery } from './earlier-benefits.query.ts'
import { faultWords, fieldWords, uploadLooks } from './earlier-words.ts'
import { useClaimsCrumbs } from './use-claims-crumbs.ts'

const rowsOnPage = 50

/** One list: its sums to compare with the letter, what cannot be read, its rows, and the step that comes next. */
export function EarlierUploadScreen({ address, uploadId }: { address: EarlierAddress; uploadId: string }) {
  const { t } = useLingui()
  const claimsCrumbs = useClaimsCrumbs()
  const notify = useNotify()
  const [{ data, error }, ask] = useQuery({
    query: EarlierUploadQuery,
    variables: { id: uploadId },
    requestPolicy: 'cache-and-network',
  })
  const list = useConnection(
    EarlierBenefitsQuery,
    { ...pageOfAddress(address, rowsOnPage), uploadId },
    (rows) => rows.earlierBenefits,
  )
  if (data?.earlierBenefitUpload === null) return <NotFoundPage />
  const upload = data?.earlierBenefitUpload ?? null
  const refresh = () => {
    ask({ requestPolicy: 'network-only' })
    list.refetch()
  }
  const changed = (words: string) => {
    refresh()
    notify(words)
  }
  return (
    <>
      <PageHeader
        title={upload?.fileName ?? t`Klaim terdahulu`}
        crumbs={[...claimsCrumbs, { label: t`Klaim terdahulu`, link: { to: '/klaim/terdahulu' } }]}
        context={upload !== null && <LookBadge look={uploadLooks[upload.state]} />}
        actions={upload !== null && <EarlierSteps upload={upload} onChanged={changed} />}
      />
      <OnePersonNotice refusal={upload?.onePersonRefusal ?? null} />
      <QueryStates
        data={data}
        error={error}
        onRetry={refresh}
        failure={<Trans>Klaim terdahulu tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat klaim terdahulu`} rows={6} />}
      >
        {() =>
          upload !== null && (
            <div style={{ display: 'grid', gap: 16 }}>
              <Sums upload={upload} />
              {upload.faultCount > 0 && <Faults upload={upload} />}
            </div>
          )
        }
      </QueryStates>
      <Card flush>
        <ConnectionPage
          name="earlier-upload"
          list={list}
          failure={<Trans>Klaim terdahulu tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat klaim terdahulu`, rows: 6 }}
          empty={
            <NothingYet icon={IconArchive} title={<Trans>Belum ada pembayaran</Trans>}>
              <Trans>Pembayaran tampil sesudah daftarnya dikonfirmasi orang kedua.</Trans>
            </NothingYet>
          }
        >
          {(rows) => <EarlierRowTable rows={rows} showsStanding />}
        </ConnectionPage>
      </Card>
    </>
  )
}

function Sums({ upload }: { upload: EarlierUpload }) {
  const { day, moment, number, rupiah } = useFormats()
  const by = (person: { readonly name: string } | null, at: string | null) =>
    at === null ? null : `${person?.name ?? '—'}, ${moment(at)}`
  return (
    <Card title={<Trans>Cocokkan dengan surat BPJS</Trans>}>
      <FactList
        facts={[
          [<Trans key="rows">Baris yang terbaca</Trans>, number(upload.rowCount)],
          [<Trans key="sum">Jumlah</Trans>, <b key="is">{rupiah(upload.amount)}</b>],
          [
            <Trans key="days">Masa</Trans>,
            <Trans key="is">
              {day(upload.firstPaidOn)} sampai {day(upload.lastPaidOn)}
            </Trans>,
          ],
          [<Trans key="matched">Orangnya terdaftar di Payung</Trans>, number(upload.matchedCount)],
          [<Trans key="repeated">Sudah ada di daftar lain</Trans>, number(upload.repeatedCount)],
          [<Trans key="conflict">Jumlahnya berbeda di daftar lain</Trans>, number(upload.conflictCount)],
          [<Trans key="counted">Yang dihitung</Trans>, rupiah(upload.countedAmount)],
          [<Trans key="by">Diunggah</Trans>, by(upload.uploadedBy, upload.uploadedAt)],
          [<Trans key="confirmed">Dikonfirmasi</Trans>, by(upload.confirmedBy, upload.confirmedAt)],
          ...(upload.rejectedAt === null
            ? []
            : [
                [<Trans key="rejected">Ditolak</Trans>, by(upload.rejectedBy, upload.rejectedAt)] as const,
                [<Trans key="why">Sebab</Trans>, upload.rejectionReason] as const,
              ]),
        ]}
      />
    </Card>
  )
}

/** Each row that cannot be read, with the column and what to do. */
function Faults({ upload }: { upload: EarlierUpload }) {
  const { i18n } = useI18n()
  const { number } = useFormats()
  const rows = upload.faultyRows.edges.map(({ node }) => node)
  return (
    <Card title={<Trans>Baris yang tidak terbaca</Trans>}>
      <Notice tone="warn" icon={IconAlertTriangle}>
        <Trans>
          {number(upload.faultCount)} baris tidak dihitung. Perbaiki di berkas, lalu unggah berkas itu lagi: baris yang
          sudah dihitung tidak terhitung dua kali.
        </Trans>
      </Notice>
      <ul>
        {rows.map(({ faults, rowNumber }) =>
          faults.map(({ cell, fault, field }) => (
            <li key={`${rowNumber} ${field} ${fault}`}>
              <Trans>
                Baris {rowNumber}, {i18n._(fieldWords[field])}: “{cell}”.
              </Trans>{' '}
              {i18n._(faultWords[fault])}
            </li>
          )),
        )}
      </ul>
      {upload.faultCount > rows.length && (
        <p>
          <Trans>Ditampilkan {number(rows.length)} baris yang pertama.</Trans>
        </p>
      )}
    </Card>
  )
}
