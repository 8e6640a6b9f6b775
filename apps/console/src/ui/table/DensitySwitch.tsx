import { useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { IconLayoutRows, IconList } from '@tabler/icons-react'

export function DensitySwitch(props: { compact: boolean; onChange: (compact: boolean) => void }) {
  const { t } = useLingui()
  return (
    <SegmentedControl
      aria-label={t`Kerapatan baris`}
      size="xs"
      value={props.compact ? 'COMPACT' : 'COMFORTABLE'}
      onChange={(value) => props.onChange(value === 'COMPACT')}
      data={[
        {
          value: 'COMFORTABLE',
          label: <IconLayoutRows size={18} aria-label={t`Longgar`} style={{ display: 'block' }} />,
        },
        { value: 'COMPACT', label: <IconList size={18} aria-label={t`Rapat`} style={{ display: 'block' }} /> },
      ]}
    />
  )
}
