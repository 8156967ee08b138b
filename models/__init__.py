"""The house: every rule of Målbild, without web pages or sockets. See docs/house.md for the map."""
