import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import classes from './RepairPanel.module.css'

/** From issue to issue. Stands outside of what is told of one cell, so that the focus stays where somebody keeps pressing. */
export function RepairSteps(props: { onStep: (by: 1 | -1) => void; mends: boolean }) {
  return (
    <>
      <div className={classes.steps}>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconArrowUp size={14} aria-hidden />}
          onClick={() => props.onStep(-1)}
        >
          <Trans>Sebelumnya</Trans>
        </Button>
        <Button
          variant="subtle"
          size="xs"
          rightSection={<IconArrowDown size={14} aria-hidden />}
          onClick={() => props.onStep(1)}
        >
          <Trans>Berikutnya</Trans>
        </Button>
      </div>
      <p className={classes.keys}>
        {props.mends ? (
          <Trans>
            Di tabel: Enter mengubah sel, Alt dan panah berpindah antarmasalah, Ctrl+Z mengurungkan, Ctrl+V menempel
            dari lembar kerja.
          </Trans>
        ) : (
          <Trans>Di tabel: Alt dan panah berpindah antarmasalah.</Trans>
        )}
      </p>
    </>
  )
}
