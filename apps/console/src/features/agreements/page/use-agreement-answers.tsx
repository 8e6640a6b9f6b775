import { Trans, useLingui } from '@lingui/react/macro'
import { agreementAttention } from '@payung/domain/agreement/agreement-attention'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useViewer } from '../../../session/viewer.ts'
import { DecreeRegulations } from '../../decrees/DecreeBases.tsx'
import { FoldedAnswer } from '../../decrees/FoldedAnswer.tsx'
import type { AnswerToCheck } from '../../decrees/use-answers-to-check.ts'
import { useClosingAnswers } from '../../decrees/use-closing-answers.tsx'
import type { AgreementDetail } from './agreement-page.query.ts'
import { usePledgeTerms } from './use-pledge-terms.ts'
import { useStepName } from './use-step-name.ts'

/** What whoever approves an agreement, records its signature or confirms it answers for. `next` is what follows then. */
export function useAgreementAnswers(agreement: AgreementDetail, next: string): readonly AnswerToCheck[] {
  const { t } = useLingui()
  const { day, number, rupiah } = useFormats()
  const { today } = useViewer()
  const { acts } = useClosingAnswers()
  const terms = usePledgeTerms(agreement)
  const { lastDay, parties, quotaPeople, quotaRupiah, regulations, signing } = agreement
  const attention = agreementAttention({ lastDay, regulations: regulations.length }, today)
  const isOver = attention.has('OVER')
  const tabOf = (tab: string, words: ReactNode) => (
    <Link to="/perjanjian/$agreementId" params={{ agreementId: agreement.id }} search={{ tab }} target="_blank">
      {words}
    </Link>
  )
  return [
    {
      id: 'parties',
      question: t`Siapa yang terikat, dan siapa menandatangani`,
      answer: (
        <ul>
          {parties.map((party) => (
            <li key={party.id}>{[party.name, party.signatoryName, party.signatoryTitle].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
      ),
    },
    {
      id: 'period',
      question: t`Berlaku kapan sampai kapan`,
      answer: (
        <>
          {day(agreement.validFrom)} – {day(lastDay)}
          {isOver && (
            <>
              {' '}
              <Trans>(sudah lewat)</Trans>
            </>
          )}
        </>
      ),
      needsAttention: isOver,
    },
    {
      id: 'people',
      question: t`Untuk berapa orang`,
      answer: (
        <>
          {quotaPeople === null ? t`Tanpa batas` : <Trans>{number(quotaPeople)} orang</Trans>}
          {parties.some(({ kind }) => kind === 'COMPANY') &&
            terms.map(([name, words]) => (
              <div key={name}>
                {name}: {words}
              </div>
            ))}
        </>
      ),
    },
    {
      id: 'money',
      question: t`Paling banyak berapa dana`,
      answer: quotaRupiah === null ? t`Tanpa batas` : rupiah(quotaRupiah),
    },
    {
      id: 'obligations',
      question: t`Kewajiban para pihak`,
      answer: number(agreement.obligations.length),
      where: tabOf('kewajiban', <Trans>Lihat kewajibannya</Trans>),
    },
    {
      id: 'regulations',
      question: t`Dasar hukumnya`,
      answer: (
        <FoldedAnswer question={t`Dasar hukumnya`}>
          <DecreeRegulations regulations={regulations} />
        </FoldedAnswer>
      ),
      needsAttention: attention.has('REGULATION_MISSING'),
    },
    ...(signing === null
      ? []
      : [
          {
            id: 'paper',
            question: t`Naskah bertanda tangan yang tercatat`,
            answer: day(signing.signedOn),
            where: signing.paper?.file && (
              <a href={signing.paper.file.href} target="_blank" rel="noreferrer">
                {signing.paper.file.name}
              </a>
            ),
          },
        ]),
    acts(<AgreementActs agreement={agreement} next={next} />, tabOf('riwayat', <Trans>Lihat riwayat</Trans>)),
  ]
}

/** Steps without changes of the text, which the history holds, and the parties that have confirmed. */
function AgreementActs({ agreement, next }: { agreement: AgreementDetail; next: string }) {
  const { moment } = useFormats()
  const nameOf = useStepName()
  return (
    <ul>
      {agreement.steps
        .filter(({ from, to }) => from !== to)
        .map((step) => (
          <li key={`${step.at}${step.to}`}>
            {nameOf(step)}: {[step.by?.name, step.tenant.shortName].filter(Boolean).join(', ')}, {moment(step.at)}
          </li>
        ))}
      {agreement.parties.map(
        ({ id, name, confirmation }) =>
          confirmation !== null && (
            <li key={id}>
              <Trans>
                Dikonfirmasi {name}, {moment(confirmation.at)}
              </Trans>
            </li>
          ),
      )}
      <li>
        <Trans>Berikutnya: {next}</Trans>
      </li>
    </ul>
  )
}

/** Whose confirmation is missing once this party has given its own. */
export function useNextAfterConfirming(agreement: AgreementDetail, confirming: (party: Party) => boolean): string {
  const { t } = useLingui()
  const left = agreement.parties.filter((party) => party.confirmation === null && !confirming(party))
  return left.length === 0 ? t`perjanjian menjadi ditandatangani` : left.map(({ name }) => name).join('; ')
}

type Party = AgreementDetail['parties'][number]
