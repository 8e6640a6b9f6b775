import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { questionWords } from '../audit/audit-question-words.ts'
import { auditQuestions } from '../audit/audit-questions.ts'
import classes from './AuditorQuestions.module.css'

/** What an examiner asks first; each question opens the log with its answer. */
export function AuditorQuestions() {
  const { i18n } = useLingui()
  // A company's log is of no people.
  const keepsPeople = useMay('PROGRAMME_READ')
  return (
    <Card flush title={<Trans>Yang hendak diperiksa</Trans>}>
      <ul className={classes.questions}>
        {auditQuestions.map((question) => (
          <li key={question}>
            <Link to={'/audit' as string} search={{ tanya: question }}>
              {i18n._(questionWords[question])}
              <IconChevronRight size={16} aria-hidden />
            </Link>
          </li>
        ))}
        {keepsPeople && (
          <li>
            <Link to="/audit/tanda-awal">
              <Trans>Di mana orang meninggal segera setelah terlindungi?</Trans>
              <IconChevronRight size={16} aria-hidden />
            </Link>
          </li>
        )}
      </ul>
      <p className={classes.note}>
        <Trans>Yang terjadi pada seseorang dicari menurut nama atau NIK di catatan audit.</Trans>
      </p>
    </Card>
  )
}
