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
    : props.values.filter((value, at) => at < shownAtFirst || isChosen(value, props.chosen))
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
