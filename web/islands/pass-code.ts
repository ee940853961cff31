// The code stands behind # in this page's address, which is sent to no server; the links hand it on the same way.

for (const link of Array.from(document.querySelectorAll<HTMLAnchorElement>("a[data-pass]"))) {
  link.hash = location.hash;
}
for (const link of Array.from(document.querySelectorAll<HTMLAnchorElement>("a[hreflang]"))) {
  link.hash = location.hash;
}
