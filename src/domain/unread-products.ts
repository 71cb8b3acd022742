/** A helpdesk Helpclock knows by its address but has no adapter for: of its pages nothing reliable is known. */
export interface UnreadProduct {
  readonly name: string;
  readonly hosts: RegExp;
}

export const UNREAD_PRODUCTS: readonly UnreadProduct[] = [
  { name: 'Front', hosts: /^(?:[a-z0-9-]+\.)?frontapp\.com$/ },
  { name: 'Crisp', hosts: /^app\.crisp\.chat$/ },
  { name: 'Re:amaze', hosts: /^[a-z0-9-]+\.reamaze\.(?:io|com)$/ },
  { name: 'Tidio', hosts: /^(?:www\.)?tidio\.com$/ },
];

/** The product a host belongs to, where it is one that has to be taught. */
export const unreadProductAt = (host: string): UnreadProduct | undefined =>
  UNREAD_PRODUCTS.find(({ hosts }) => hosts.test(host.toLowerCase()));
