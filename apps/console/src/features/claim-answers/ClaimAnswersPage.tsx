import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconInbox, IconUpload } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { AnswerUploadScreen } from './AnswerUploadScreen.tsx'
import { type AnswerAddress, readAnswerAddress } from './answer-address.ts'
import { type AnswerUploadSummary, ClaimAnswerUploadsQuery } from './claim-answers.query.ts'
import { SubmissionButton } from './SubmissionButton.tsx'
import { TakeAnswersDialog } from './TakeAnswersDialog.tsx'

const uploadsOnPage = 10

/** The file of claims for the insurer and its answers, or one answer with its rows. */
export function ClaimAnswersPage() {
  const address = readAnswerAddress({ ...useSearch({ from: '/app/klaim/jawaban' }) })
  if (!useMay('CLAIM_READ')) return <NoAccess />
  return address.berkas === undefined ? (
    <UploadsScreen address={address} />
  ) : (
    <AnswerUploadScreen address={address} uploadId={address.berkas} />
  )
}

function UploadsScreen({ address }: { address: AnswerAddress }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const navigate = useNavigate()
  const [isTaking, setTaking] = useState(false)
  const list = useConnection(
    ClaimAnswerUploadsQuery,
    pageOfAddress(address, uploadsOnPage),
    (data) => data.claimAnswerUploads,
  )
  const page = list.data?.claimAnswerUploads
  if (page?.mayRead === false) return <NoAccess />
  return (
    <>
      <PageHeader
        title={t`Jawaban BPJS`}
        crumbs={[{ label: t`Klaim keluarga`, link: { to: '/klaim' } }]}
        context={
          <Trans>
            Serahkan klaim yang sudah diajukan ke cabang BPJS sebagai satu berkas, lalu unggah berkas yang sudah diisi
            cabang.
          </Trans>
        }
        actions={
          <>
            {page?.mayHandOver === true && page.waitingCount > 0 && (
              <SubmissionButton mayUnmask={page.mayHandOverUnmasked} onMade={list.refetch} />
            )}
            {page?.mayTake === true && (
              <Button leftSection={<IconUpload size={18} aria-hidden />} onClick={() => setTaking(true)}>
                <Trans>Unggah jawaban</Trans>
              </Button>
            )}
          </>
        }
      />
      <div style={{ display: 'grid', gap: 16 }}>
        {page !== undefined && (
          <Card title={<Trans>Yang belum diserahkan</Trans>}>
            <p style={{ margin: 0 }}>
              {page.waitingCount === 0 ? (
                <Trans>Semua klaim yang diajukan sudah ada di berkas untuk BPJS.</Trans>
              ) : (
                <Trans>{number(page.waitingCount)} klaim sudah diajukan dan belum ada di berkas untuk BPJS.</Trans>
              )}
            </p>
          </Card>
        )}
        <Card title={<Trans>Jawaban yang diunggah</Trans>} flush>
          <ConnectionPage
            name="claim-answers"
            list={list}
            failure={<Trans>Jawaban BPJS tidak dapat dimuat</Trans>}
            loading={{ label: t`Memuat jawaban BPJS`, rows: 6 }}
            empty={
              <NothingYet icon={IconInbox} title={<Trans>Belum ada jawaban</Trans>}>
                <Trans>Unggah berkas pengajuan yang sudah diisi cabang BPJS, XLSX atau CSV.</Trans>
              </NothingYet>
            }
          >
            {(uploads) => <UploadTable uploads={uploads} />}
          </ConnectionPage>
        </Card>
      </div>
      {isTaking && (
        <TakeAnswersDialog
          onClose={() => setTaking(false)}
          onTaken={(uploadId) => void navigate({ to: '/klaim/jawaban', search: { berkas: uploadId } })}
        />
      )}
    </>
  )
}

function UploadTable(props: { uploads: readonly AnswerUploadSummary[] }) {
  const { t } = useLingui()
  const { moment, number } = useFormats()
  return (
    <DataTable
      label={t`Jawaban yang diunggah`}
      rows={props.uploads}
      idOf={({ id }) => id}
      nameOf={({ fileName }) => fileName}
      columns={[
        {
          id: 'file',
          header: <Trans>Nama berkas</Trans>,
          onPhone: 'HEAD',
          wraps: true,
          cell: ({ id, fileName }) => (
            <Link to="/klaim/jawaban" search={{ berkas: id }}>
              {fileName}
            </Link>
          ),
        },
        { id: 'rows', header: <Trans>Baris</Trans>, align: 'right', cell: ({ rowCount }) => number(rowCount) },
        {
          id: 'applicable',
          header: <Trans>Dapat diterapkan</Trans>,
          align: 'right',
          onPhone: 'LINE',
          cell: ({ applicableCount }) => number(applicableCount),
        },
        {
          id: 'applied',
          header: <Trans>Sudah diterapkan</Trans>,
          align: 'right',
          onPhone: 'LINE',
          cell: ({ appliedCount }) => number(appliedCount),
        },
        {
          id: 'who',
          header: <Trans>Diunggah</Trans>,
          wraps: true,
          cell: ({ uploadedAt, uploadedBy }) => `${moment(uploadedAt)}, ${uploadedBy?.name ?? '—'}`,
        },
      ]}
    />
  )
}
