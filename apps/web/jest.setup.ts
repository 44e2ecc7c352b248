import '@testing-library/jest-dom';

// jsdom has no scrolling; the router restores scroll positions.
window.scrollTo = () => undefined;
