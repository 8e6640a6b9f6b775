import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { IconAlertTriangle, IconArrowsExchange, IconFileImport } from '@tabler/icons-react'
import { useParams, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Card } from '../../../ui/Card.tsx'
import { JobProgress } from '../../../ui/JobProgress.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { RecordPage } from '../../../ui/RecordPage.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { OlderNewer } from '../../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { SyntheticBadge } from '../../programmes/ProgrammeBadges.tsx'
import { CheckAnswerBadge } from '../CheckBadges.tsx'
import { type CheckRequestDetail, CheckRequestQuery, CheckResultListQuery } from '../check.query.ts'
import { type MatchAddress, readMatchAddress } from '../check-address.ts'
import { answerLooks, profileOf, questionWords } from '../check-words.ts'
import { PartLinks } from '../PartLinks.tsx'
import { DecideAll } from './DecideAll.tsx'
import classes from './MatchPage.module.css'
import { ResultCard } from './ResultCard.tsx'

const resultsOnPage = 10

export function MatchPage() {
  const { t } = useLingui()
  const { requestId } = useParams({ from: '/app/pemadanan/$requestId' })
  return (
    <RecordPage
      may="PROGRAMME_READ"
      query={CheckRequestQuery}
      id={requestId}
      recordOf={(data) => data.checkRequest}
      loading={{ label: t`Memuat pemadanan`, rows: 6 }}
    >
      {(request, reload) => <MatchScreen request={request} onChanged={reload} />}
    </RecordPage>
  )
}

/** What a register was asked, what it answered, and what becomes of the differences. */
function MatchScreen(props: { request: CheckRequestDetail; onChanged: () => void }) {
  const { i18n, t } = useLingui()
  const { moment, number } = useFormats()
  const mayImport = useMay('IMPORT_RUN')
  const { request } = props
  const people = number(request.askedPeople)
  const answered = number(request.answers.reduce((sum, answer) => sum + answer.people, 0))
  const made = moment(request.madeAt)
  const by = request.madeByName ?? '—'
  return (
    <>
      <PageHeader
        title={i18n._(questionWords[request.question])}
        crumbs={[{ label: t`Pemadanan`, link: { to: '/pemadanan' } }]}
        status={request.synthetic && <SyntheticBadge />}
        context={
          <Trans>
            {people} orang ditanyakan {made} oleh {by} · {answered} dijawab
          </Trans>
        }
        actions={
          mayImport && (
            <ButtonLink
              to="/impor"
              search={{ isi: profileOf[request.question] }}
              leftSection={<IconFileImport size={18} aria-hidden />}
            >
              <Trans>Unggah jawaban</Trans>
            </ButtonLink>
          )
        }
      />
      <Stack gap="md">
        <Card title={<Trans>Yang ditanyakan</Trans>} hint={request.reason}>
          {request.round && (
            <p style={{ margin: '0 0 8px' }}>
              <Trans>Calon putaran {request.round.name}</Trans>
            </p>
          )}
          {request.unopenedPeople > 0 && (
            <Notice tone="warn" icon={IconAlertTriangle}>
              <Trans>
                {number(request.unopenedPeople)} orang tidak ada di berkas, karena NIK mereka tidak dapat dibuka. Beri
                tahu pengelola sistem, lalu tanyakan lagi tentang mereka setelah dipulihkan.
              </Trans>
            </Notice>
          )}
          {request.job ? (
            <JobProgress jobId={request.job.id} />
          ) : (
            <p style={{ margin: 0 }}>
              <Trans>Berkas pertanyaannya tidak disimpan lagi.</Trans>
            </p>
          )}
        </Card>
        {request.answers.length > 0 && (
          <Card title={<Trans>Yang dijawab</Trans>}>
            <ul className={classes.counts}>
              {request.answers.map((answer) => (
                <li key={answer.answer}>
                  <CheckAnswerBadge answer={answer.answer} /> <b>{number(answer.people)}</b>
                  {answer.undecided > 0 && (
                    <span>
                      <Trans>{number(answer.undecided)} menunggu</Trans>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        )}
        <Results request={request} onChanged={props.onChanged} />
      </Stack>
    </>
  )
}

function Results(props: { request: CheckRequestDetail; onChanged: () => void }) {
  const { i18n, t } = useLingui()
  const { request } = props
  const address = readMatchAddress({ ...useSearch({ from: '/app/pemadanan/$requestId' }) })
  const undecided = address.semua !== true
  const [{ data, error }, ask] = useQuery({
    query: CheckResultListQuery,
    variables: {
      filter: { requestId: request.id, undecided, answers: address.jawaban === undefined ? [] : [address.jawaban] },
      ...pageOfAddress(address, resultsOnPage),
    },
    requestPolicy: 'cache-and-network',
  })
  const retry = () => ask({ requestPolicy: 'network-only' })
  const changed = () => {
    retry()
    props.onChanged()
  }
  const results = data?.checkResults.edges.map(({ node }) => node) ?? []
  const waiting = request.answers.filter(
    (answer) => answer.undecided > 0 && (address.jawaban === undefined || answer.answer === address.jawaban),
  )
  const parts: readonly { readonly search: MatchAddress; readonly label: string }[] = [
    { search: {}, label: t`Menunggu keputusan` },
    ...request.answers
      .filter((answer) => answer.undecided > 0)
      .map((answer) => ({ search: { jawaban: answer.answer }, label: i18n._(answerLooks[answer.answer].word) })),
    { search: { semua: true }, label: t`Semua jawaban` },
  ]
  if (request.answers.length === 0)
    return (
      <Card>
        <NothingYet icon={IconArrowsExchange} title={<Trans>Belum ada jawaban</Trans>}>
          <Trans>Unduh berkasnya, antar kepada instansinya, lalu unggah berkas yang sudah diisi.</Trans>
        </NothingYet>
      </Card>
    )
  return (
    <div>
      <PartLinks to="/pemadanan/$requestId" params={{ requestId: request.id }} parts={parts} address={address} />
      <Stack gap="md">
        {request.mayDecide && undecided && (
          <DecideAll
            key={address.jawaban ?? ''}
            requestId={request.id}
            answer={address.jawaban}
            undecided={waiting.reduce((sum, answer) => sum + answer.undecided, 0)}
            held={waiting.reduce((sum, answer) => sum + answer.held, 0)}
            refusal={request.onePersonRefusal}
            onDecided={changed}
          />
        )}
        <QueryStates
          data={data}
          error={error}
          onRetry={retry}
          loading={<LoadingRows label={t`Memuat jawaban`} rows={5} />}
          empty={
            results.length === 0 && (
              <Card>
                <p style={{ margin: 0 }}>
                  <Trans>Tidak ada yang menunggu keputusan di sini.</Trans>
                </p>
              </Card>
            )
          }
        >
          {(data) => (
            <>
              <ul className={classes.results}>
                {results.map((result) => (
                  <li key={result.id}>
                    <ResultCard result={result} onDecided={changed} />
                  </li>
                ))}
              </ul>
              <OlderNewer page={data.checkResults.pageInfo} />
            </>
          )}
        </QueryStates>
      </Stack>
    </div>
  )
}
