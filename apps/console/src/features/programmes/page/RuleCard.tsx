import { Trans } from '@lingui/react/macro'
import { readRuleText } from '@payung/domain/eligibility/read-rule'
import type { RuleNames } from '@payung/domain/eligibility/rule-words'
import { useFormats } from '../../../i18n/formats.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Card } from '../../../ui/Card.tsx'
import type { ProgrammeDetail } from '../programme.query.ts'
import { LegalFloor } from '../rule/LegalFloor.tsx'
import { RuleReading } from '../rule/RuleReading.tsx'
import classes from './ProgrammePage.module.css'

/** The rule in plain language, and every version with its day. */
export function RuleCard(props: { programme: ProgrammeDetail; names: RuleNames }) {
  const { day, moment } = useFormats()
  const { programme, names } = props
  const inForce = programme.ruleInForce ?? programme.rules[0]
  const read = inForce && readRuleText(inForce.rule)
  return (
    <Card title={<Trans>Aturan kelayakan</Trans>}>
      {read && 'rule' in read ? (
        <RuleReading rule={read.rule} names={names} />
      ) : (
        <p style={{ margin: 0 }}>
          <Trans>Belum ada aturan. Tanpa aturan program tidak dapat dibuka.</Trans>
        </p>
      )}
      <LegalFloor limits={programme.legalFloor} />
      {programme.rules.length > 0 && (
        <ul className={classes.versions}>
          {programme.rules.map((version) => (
            <li key={version.version}>
              <b>
                <Trans>Versi {version.version}</Trans>
              </b>{' '}
              {version.version === programme.ruleInForce?.version && (
                <Badge tone="ok">
                  <Trans>berlaku</Trans>
                </Badge>
              )}
              <p className={classes.dimmed}>
                <Trans>
                  Mulai {day(version.effectiveFrom)}; disimpan {moment(version.savedAt)}
                </Trans>
                {version.savedBy && ` · ${version.savedBy.name}`}
              </p>
              {version.note && <p className={classes.dimmed}>{version.note}</p>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
