import { Trans, useLingui } from '@lingui/react/macro'
import { Loader } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useQuery } from 'urql'
import { Card } from '../../../ui/Card.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { RuleEffectQuery } from '../programme.query.ts'
import { EffectPeople } from './EffectPeople.tsx'
import { type EffectKind, EffectTable } from './EffectTable.tsx'

const typingMilliseconds = 500

interface Opened {
  readonly kind: EffectKind
  readonly areaCode: string | null
  readonly areaName: string
}

/**
 * How many people a rule would change, reckoned while it is edited.
 *
 * @param props.draftRule the rule as JSON; null while it is incomplete
 * @param props.onCounted tells for which text the numbers stand, so that nobody saves what they have not seen
 */
export function EffectPreview(props: {
  programmeId: string
  draftRule: string | null
  onCounted: (draftRule: string) => void
}) {
  const { t } = useLingui()
  const { onCounted } = props
  const [settled] = useDebouncedValue(props.draftRule, typingMilliseconds)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [{ data, error, fetching, operation }] = useQuery({
    query: RuleEffectQuery,
    variables: { programmeId: props.programmeId, draftRule: settled },
    pause: settled === null,
    requestPolicy: 'network-only',
  })
  const counted = !fetching && data?.ruleEffect ? operation?.variables.draftRule : undefined
  useEffect(() => {
    if (counted != null) onCounted(counted)
  }, [counted, onCounted])
  const effect = data?.ruleEffect
  const titles: Record<EffectKind, string> = {
    ELIGIBLE: t`Layak`,
    NOT_ELIGIBLE: t`Tidak layak`,
    UNKNOWN: t`Data kurang`,
    GAINED: t`Jadi layak`,
    LOST: t`Tidak lagi layak`,
    KEPT: t`Tetap layak`,
  }
  return (
    <Card
      title={<Trans>Dampak perubahan</Trans>}
      hint={
        effect && !effect.hasRuleInForce ? (
          <Trans>Belum ada aturan yang berlaku: semua yang layak adalah baru.</Trans>
        ) : (
          <Trans>Dibandingkan dengan aturan yang berlaku hari ini. Tekan angka untuk melihat orangnya.</Trans>
        )
      }
      aside={fetching ? <Loader size="xs" aria-label={t`Menghitung dampak`} /> : null}
    >
      <ProblemAlert problem={error} />
      {props.draftRule === null ? (
        <p style={{ margin: 0 }}>
          <Trans>Lengkapi aturan untuk melihat dampaknya.</Trans>
        </p>
      ) : effect ? (
        <EffectTable
          effect={effect}
          refreshing={counted !== props.draftRule}
          onOpen={(kind, areaCode, areaName) => setOpened({ kind, areaCode, areaName })}
        />
      ) : null}
      {opened && settled !== null && (
        <EffectPeople
          title={`${titles[opened.kind]}, ${opened.areaName}`}
          filter={{
            ...(opened.areaCode === null ? {} : { areaCodes: [opened.areaCode] }),
            eligibility: { programmeId: props.programmeId, people: opened.kind, draftRule: settled },
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </Card>
  )
}
