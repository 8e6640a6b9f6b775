import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './ColumnMenu.module.css'

/** Which columns stand in a table, and in what order: by checkbox and arrow, so that it works without a mouse. */
export function ColumnMenu(props: {
  columns: readonly { readonly id: string; readonly header: ReactNode; readonly name: string }[]
  shown: readonly string[]
  onChange: (shown: readonly string[]) => void
  onReset: () => void
}) {
  const { t } = useLingui()
  const hidden = props.columns.filter(({ id }) => !props.shown.includes(id))
  const inOrder = props.shown.flatMap((id) => props.columns.find((column) => column.id === id) ?? [])
  const move = (id: string, by: -1 | 1) => {
    const order = [...props.shown]
    const at = order.indexOf(id)
    order.splice(at, 1)
    order.splice(at + by, 0, id)
    props.onChange(order)
  }
  const toggle = (id: string) =>
    props.onChange(props.shown.includes(id) ? props.shown.filter((item) => item !== id) : [...props.shown, id])
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns size={18} aria-hidden />}>
          <Trans>Kolom</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu}>
        {[...inOrder, ...hidden].map((column) => {
          const at = props.shown.indexOf(column.id)
          return (
            <div key={column.id} className={classes.line}>
              <Checkbox
                size="xs"
                label={column.name}
                checked={at >= 0}
                disabled={at >= 0 && props.shown.length === 1}
                onChange={() => toggle(column.id)}
              />
              <span>
                <ActionIcon
                  size={28}
                  aria-label={t`Pindahkan ${column.name} ke kiri`}
                  disabled={at <= 0}
                  onClick={() => move(column.id, -1)}
                >
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  size={28}
                  aria-label={t`Pindahkan ${column.name} ke kanan`}
                  disabled={at < 0 || at === props.shown.length - 1}
                  onClick={() => move(column.id, 1)}
                >
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
              </span>
            </div>
          )
        })}
        <Button variant="subtle" size="xs" onClick={props.onReset}>
          <Trans>Kembalikan bawaan</Trans>
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
