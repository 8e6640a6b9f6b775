import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { DecreeTitle } from '../programmes/DecreeTitle.tsx'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'
import { type ListOfPayerDetail, ListOfPayerQuery } from './billing.query.ts'
import { lookOfList } from './billing-words.ts'
import { ExportListButton } from './ExportListButton.tsx'

/** What another payer lists of a decree of one's own, and what the insurer has answered about its people. */
export function ShareListPage() {
  const { t } = useLingui()
  const { listId } = useParams({ from: '/app/iuran/bagian/$listId' })
  return (
    <RecordPage
      may="CONTRIBUTION_READ"
      query={ListOfPayerQuery}
      id={listId}
      recordOf={(data) => data.listOfPayer}
      failure={<Trans>Daftar iuran ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat daftar iuran`, rows: 8, rowHeight: 56 }}
    >
      {(list, reload) => <ShareListScreen list={list} onChanged={reload} />}
    </RecordPage>
  )
}

function ShareListScreen(props: { list: ListOfPayerDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { months, number, rupiah } = useFormats()
  const notify = useNotify()
  const nameOf = useDecreeName()
  const [isAnswering, setAnswering] = useState(false)
  const { list } = props
  const done = (words: string | null) => {
    setAnswering(false)
    if (words !== null) notify(words)
    props.onChanged()
  }
  const open = list.billed === null ? null : String(BigInt(list.billed) - BigInt(list.paid))
  return (
    <>
      <PageHeader
        title={t`Bagian ${list.payer.name}`}
        crumbs={
          list.decree === null
            ? [{ label: t`Daftar iuran`, link: { to: '/iuran' } }]
            : [
                {
                  label: nameOf(list.decree),
                  link: { to: '/keputusan/$decreeId', params: { decreeId: list.decree.id } },
                },
              ]
        }
        status={<LookBadge look={lookOfList({ ...list, open, recallReason: null })} />}
        context={
          <Trans>
            Iuran {months(list.fromMonth, list.untilMonth)}. {list.payer.name} membayar, Anda mengirim nama dan membawa
            jawaban BPJS.
          </Trans>
        }
        actions={
          <>
            {list.mayAnswer && list.onePersonRefusal === null && (
              <Button onClick={() => setAnswering(true)}>
                <Trans>Baca jawaban BPJS</Trans>
              </Button>
            )}
            {list.mayExport && <ExportListButton listId={list.id} unpostedOnly={list.postedPeople > 0} />}
          </>
        }
      />
      {isAnswering && (
        <AnswerDialog
          list={list}
          onClose={() => setAnswering(false)}
          onClosedEarly={() => done(null)}
          onDone={() => done(t`Jawaban BPJS dibaca.`)}
        />
      )}
      <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
        <OnePersonNotice refusal={list.onePersonRefusal} />
        <Card
          title={<Trans>Sejauh mana bagian ini</Trans>}
          hint={<Trans>Bulan yang dibagi terlindungi sesudah bagian semua pembayarnya dibukukan kepada orangnya</Trans>}
        >
          <FactList
            facts={[
              [
                <Trans key="decree" context="one">
                  Keputusan
                </Trans>,
                list.decree === null ? (
                  '—'
                ) : (
                  <Link key="to" to="/keputusan/$decreeId" params={{ decreeId: list.decree.id }}>
                    <DecreeTitle decree={list.decree} />
                  </Link>
                ),
              ],
              [<Trans key="people">Orang</Trans>, number(list.people)],
              [<Trans key="total">Diminta</Trans>, rupiah(list.total)],
              ...(list.billed === null
                ? []
                : ([
                    [
                      <Trans key="code">Kode iuran</Trans>,
                      <span key="figures" className="figures">
                        {list.billingCode}
                      </span>,
                    ],
                    [<Trans key="billed">Ditagih BPJS</Trans>, rupiah(list.billed)],
                    [<Trans key="paid">Dibayar</Trans>, rupiah(list.paid)],
                    [<Trans key="received">Diterima BPJS</Trans>, rupiah(list.received)],
                    [<Trans key="posted">Orang dibukukan</Trans>, number(list.postedPeople)],
                    [<Trans key="rejected">Orang ditolak</Trans>, number(list.rejectedPeople)],
                    [<Trans key="rows">Baris perlu dilihat</Trans>, number(list.openRows)],
                  ] as const)),
            ]}
          />
        </Card>
        {list.answers.map((answer) => (
          <AnswerCard key={answer.id} list={list} answer={answer} onDone={done} />
        ))}
      </div>
    </>
  )
}
