import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconInbox } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { AnswerTable } from './AnswerTable.tsx'
import { ApplyAnswers } from './ApplyAnswers.tsx'
import type { AnswerAddress } from './answer-address.ts'
import { verdictLooks, verdictOrder } from './answer-words.ts'
import { type AnswerUpload, ClaimAnswersQuery, ClaimAnswerUploadQuery } from './claim-answers.query.ts'

const rowsOnPage = 50

/** One answer: its rows by what they come to, with what to do, and the step that applies them. */
export function AnswerUploadScreen({ address, uploadId }: { address: AnswerAddress; uploadId: string }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const navigate = useNavigate()
  const [{ data }, ask] = useQuery({
    query: ClaimAnswerUploadQuery,
    variables: { id: uploadId },
    requestPolicy: 'cache-and-network',
  })
  const list = useConnection(
    ClaimAnswersQuery,
    { ...pageOfAddress(address, rowsOnPage), id: uploadId, verdict: address.baris ?? null },
    ({ claimAnswerUpload: upload }) => upload?.answers ?? nothing,
  )
  if (data?.claimAnswerUpload === null) return <NotFoundPage />
  const upload = data?.claimAnswerUpload ?? null
  const refresh = () => {
    ask({ requestPolicy: 'network-only' })
    list.refetch()
  }
  return (
    <>
      <PageHeader
        title={upload?.fileName ?? t`Jawaban BPJS`}
        crumbs={[
          { label: t`Klaim keluarga`, link: { to: '/klaim' } },
          { label: t`Jawaban BPJS`, link: { to: '/klaim/jawaban' } },
        ]}
        context={
          upload !== null && (
            <Trans>
              Diunggah {upload.uploadedBy?.name ?? '—'}, {moment(upload.uploadedAt)}.
            </Trans>
          )
        }
        actions={upload?.mayApply === true && <ApplyAnswers upload={upload} onApplied={refresh} />}
      />
      {upload !== null && <Verdicts upload={upload} address={address} />}
      <Card flush>
        <ConnectionPage
          name="answer-upload"
          list={list}
          failure={<Trans>Jawaban BPJS tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat jawaban BPJS`, rows: 6 }}
          noMatch={
            address.baris !== undefined && (
              <NoMatch
                title={<Trans>Tidak ada baris yang demikian</Trans>}
                onClear={() => void navigate({ to: '/klaim/jawaban', search: { berkas: uploadId } })}
              />
            )
          }
          empty={<NothingYet icon={IconInbox} title={<Trans>Belum ada jawaban</Trans>} />}
        >
          {(rows) => <AnswerTable rows={rows} />}
        </ConnectionPage>
      </Card>
    </>
  )
}

const nothing = {
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  edges: [],
}

/** How many rows come to what; each narrows the table. */
function Verdicts(props: { upload: AnswerUpload; address: AnswerAddress }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { number } = useFormats()
  const { id, counts, rowCount } = props.upload
  const { baris } = props.address
  const rowsOf = (verdict: string) => counts.find((count) => count.verdict === verdict)?.rows ?? 0
  return (
    <nav
      aria-label={t`Baris menurut hasilnya`}
      className="not-on-paper"
      style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 16 }}
    >
      <ButtonLink
        to="/klaim/jawaban"
        search={{ berkas: id }}
        variant={baris === undefined ? 'light' : 'default'}
        aria-current={baris === undefined ? 'page' : undefined}
      >
        <Trans>Semua ({number(rowCount)})</Trans>
      </ButtonLink>
      {verdictOrder
        .filter((verdict) => rowsOf(verdict) > 0)
        .map((verdict) => (
          <ButtonLink
            key={verdict}
            to="/klaim/jawaban"
            search={{ berkas: id, baris: verdict }}
            variant={verdict === baris ? 'light' : 'default'}
            aria-current={verdict === baris ? 'page' : undefined}
          >
            {i18n._(verdictLooks[verdict].word)} ({number(rowsOf(verdict))})
          </ButtonLink>
        ))}
    </nav>
  )
}
