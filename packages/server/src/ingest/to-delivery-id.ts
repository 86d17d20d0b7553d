import type { Source } from '@opsaicortex/core';

/** The id under which a delivery is kept: the vendor's where that is unique in the whole world, else behind the source's name. */
export function toDeliveryId({ name, hasGlobalDeliveryIds }: Source, vendorId: string): string {
  return hasGlobalDeliveryIds ? vendorId : `${name}:${vendorId}`;
}
