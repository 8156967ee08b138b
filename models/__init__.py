"""The house: every rule of Målbild, without web pages or sockets. See README for the map."""
