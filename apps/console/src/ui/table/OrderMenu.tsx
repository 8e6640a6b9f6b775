import { Button, Menu } from '@mantine/core'
import { IconArrowsSort, IconCheck } from '@tabler/icons-react'

/** In which order a list stands, and the others that it can stand in. */
export function OrderMenu<Order extends string>(props: {
  names: Readonly<Record<Order, string>>
  order: Order
  onChoose: (order: Order) => void
}) {
  const { names, order } = props
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconArrowsSort size={18} aria-hidden />}>
          {names[order]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(names) as Order[]).map((choice) => (
          <Menu.Item
            key={choice}
            rightSection={choice === order && <IconCheck size={16} aria-hidden />}
            onClick={() => props.onChoose(choice)}
          >
            {names[choice]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
