// What this tab keeps until it is closed. A browser that keeps nothing loses a reload's worth, and no more.
export const kept = {
  read(key) {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write(key, text) {
    try {
      sessionStorage.setItem(key, text);
    } catch {
      // Private windows of some browsers keep nothing.
    }
  },
  remove(key) {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // As above.
    }
  },
};
