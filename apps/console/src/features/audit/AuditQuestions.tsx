import { useLingui } from '@lingui/react'
import { Trans, useLingui as useWords } from '@lingui/react/macro'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import classes from './AuditQuestions.module.css'
import { withFilter } from './audit-address.ts'
import { questionWords } from './audit-question-words.ts'
import { auditQuestions } from './audit-questions.ts'
import { PersonQuestion } from './PersonQuestion.tsx'
import type { AuditList } from './use-audit-list.ts'

/** The log begins with what an examiner asks; each question is a filter of its own, and pressed again it is taken off. */
export function AuditQuestions(props: { list: AuditList }) {
  const { i18n } = useLingui()
  const { t } = useWords()
  // A company's log is of no people.
  const keepsPeople = useMay('PROGRAMME_READ')
  const mayFindPeople = useMay('WORKER_READ')
  const { tindakan: _action, ...address } = props.list.address
  return (
    <nav className={`${classes.questions} not-on-paper`} aria-label={t`Pertanyaan pemeriksa`}>
      {auditQuestions.map((question) => {
        const isChosen = address.tanya === question
        return (
          <ButtonLink
            key={question}
            to={'/audit' as string}
            search={withFilter(address, 'tanya', isChosen ? null : question)}
            variant={isChosen ? 'light' : 'default'}
            aria-current={isChosen ? 'true' : undefined}
          >
            {i18n._(questionWords[question])}
          </ButtonLink>
        )
      })}
      {mayFindPeople && (
        <PersonQuestion
          isChosen={address.tentang !== undefined}
          // Everything that was done to that person, also what another question leaves out.
          onChoose={(workerId) => props.list.go({ tentang: workerId })}
        />
      )}
      {keepsPeople && (
        <ButtonLink to="/audit/tanda-awal" variant="default">
          <Trans>Di mana orang meninggal segera setelah terlindungi?</Trans>
        </ButtonLink>
      )}
    </nav>
  )
}
