import { Trans } from '@lingui/react/macro'
import { Checkbox, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import classes from './FacetGroup.module.css'

export interface FacetValue {
  readonly key: string
  readonly label: string
  readonly count: number
  /** The value in which this one lies and after which it stands. */
  readonly beneath?: string
}

const shownAtFirst = 5

/** One way to narrow a list, with how many each value would leave. Counts are the server's and add up. */
export function FacetGroup(props: {
  title: string
  values: readonly FacetValue[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  initiallyClosed?: boolean
}) {
  const { number } = useFormats()
  const id = useId()
  const [opened, setOpened] = useState(props.initiallyClosed !== true || props.chosen.length > 0)
  const [all, setAll] = useState(false)
  const shown = all
    ? props.values
    : props.values.filter((value) => placeOf(value, props.values) < shownAtFirst || isAt(value, props.chosen))
  const more = props.values.length - shown.length
  const toggle = (key: string) =>
    props.onChange(props.chosen.includes(key) ? props.chosen.filter((item) => item !== key) : [...props.chosen, key])
  return (
    <section className={classes.group}>
      <h2 className={classes.title}>
        <UnstyledButton
          className={classes.head}
          aria-expanded={opened}
          aria-controls={id}
          onClick={() => setOpened(!opened)}
        >
          {props.title}
          {opened ? <IconChevronUp size={18} aria-hidden /> : <IconChevronDown size={18} aria-hidden />}
        </UnstyledButton>
      </h2>
      <div id={id} hidden={!opened}>
        {shown.map((value) => (
          <Checkbox
            key={value.key}
            size="xs"
            classNames={{ root: classes.value, body: classes.body, labelWrapper: classes.labelWrapper }}
            data-beneath={value.beneath !== undefined || undefined}
            checked={isChosen(value, props.chosen)}
            onChange={() => toggle(value.key)}
            label={
              <span className={classes.label}>
                <span>{value.label}</span>
                <span className={classes.count}>{number(value.count)}</span>
              </span>
            }
          />
        ))}
        {(more > 0 || all) && props.values.length > shownAtFirst && (
          <UnstyledButton className={classes.more} onClick={() => setAll(!all)}>
            {all ? <Trans>Tampilkan lebih sedikit</Trans> : <Trans>{more} lainnya</Trans>}
          </UnstyledButton>
        )}
      </div>
    </section>
  )
}

function isChosen(value: FacetValue, chosen: readonly string[]): boolean {
  return chosen.includes(value.key)
}

/** Whether it is chosen or one chosen lies in it: what stands beneath a value is never without it. */
function isAt(value: FacetValue, chosen: readonly string[]): boolean {
  return isChosen(value, chosen) || chosen.some((key) => key.startsWith(`${value.key}.`))
}

/** The how-manieth it is of those that lie in the same value. */
function placeOf(value: FacetValue, values: readonly FacetValue[]): number {
  return values.filter(({ beneath }) => beneath === value.beneath).indexOf(value)
}
