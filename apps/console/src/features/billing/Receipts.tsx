import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { AnswerCard } from './AnswerCard.tsx'
import type { ContributionListDetail } from './billing.query.ts'
import { ReceiptTable } from './ReceiptTable.tsx'

/** What the insurer has received of a billed list, to how many it has posted it, and each of its answers. */
export function Receipts(props: { list: ContributionListDetail; onDone: (words: string) => void }) {
  const { number, rupiah } = useFormats()
  const { list } = props
  if (list.billed === null || BigInt(list.paid) === 0n) return null
  const unanswered = list.people - list.postedPeople - list.rejectedPeople
  return (
    <>
      <Card
        title={<Trans>Diterima dan dibukukan BPJS</Trans>}
        aside={
          list.decree !== null && list.postedPeople < list.people ? (
            <ButtonLink to={`/iuran/${list.id}/belum-dibukukan` as string} variant="default">
              <Trans>Lihat yang belum dibukukan</Trans>
            </ButtonLink>
          ) : undefined
        }
      >
        <FactList
          facts={[
            [<Trans key="received">Diterima BPJS</Trans>, rupiah(list.received)],
            [<Trans key="posted">Orang dibukukan</Trans>, number(list.postedPeople)],
            [<Trans key="rejected">Orang ditolak</Trans>, number(list.rejectedPeople)],
            [<Trans key="unanswered">Orang belum dijawab</Trans>, number(unanswered)],
            [<Trans key="rows">Baris perlu dilihat</Trans>, number(list.openRows)],
          ]}
        />
      </Card>
      <ReceiptTable list={list} onDone={props.onDone} />
      {list.answers.map((answer) => (
        <AnswerCard key={answer.id} list={list} answer={answer} onDone={props.onDone} />
      ))}
    </>
  )
}
